using System.Management.Automation;

namespace Makini.Host.Terminal;

/// <summary>One line at the bottom of the terminal that says how far a command is; nothing where there is no terminal.</summary>
internal sealed class ProgressLine
{
    private const long MillisecondsBetweenUpdates = 100;
    private readonly Lock _gate = new();
    private int _shownLength;
    private long _shownAt;

    public void Show(ProgressRecord record)
    {
        if (!TerminalFacts.IsErrorTerminal)
            return;

        lock (_gate)
        {
            if (record.RecordType == ProgressRecordType.Completed)
            {
                EraseShown();
                return;
            }

            if (Environment.TickCount64 - _shownAt < MillisecondsBetweenUpdates)
                return;

            var text = Cut(TextOf(record));
            EraseShown();
            Console.Error.Write(text);
            _shownLength = text.Length;
            _shownAt = Environment.TickCount64;
        }
    }

    /// <summary>Makes room for a line of output.</summary>
    public void Erase()
    {
        lock (_gate)
            EraseShown();
    }

    private void EraseShown()
    {
        if (_shownLength == 0)
            return;
        Console.Error.Write("\r" + new string(' ', _shownLength) + "\r");
        _shownLength = 0;
    }

    private static string TextOf(ProgressRecord record)
    {
        var percent = record.PercentComplete >= 0 ? $" {record.PercentComplete}%" : "";
        return $"{record.Activity}: {record.StatusDescription}{percent}";
    }

    /// <summary>A line that fills the terminal's last column would wrap, and could not be erased.</summary>
    private static string Cut(string text)
    {
        var room = Math.Max(1, TerminalFacts.Width - 1);
        return text.Length <= room ? text : text[..room];
    }
}
