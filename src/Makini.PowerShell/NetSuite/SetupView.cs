using System.ComponentModel;
using System.Text;
using Makini.NetSuite;

namespace Makini.PowerShell.NetSuite;

/// <summary>A step of the setup as text, in lines that fit a terminal: PowerShell's own views break words. Commands stay as they are: they are to be pasted.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SetupView
{
    private const int Width = 79;
    private const int Indent = 3;
    private const int CommandIndent = 7;

    /// <summary>The text.</summary>
    /// <param name="step">Any step.</param>
    public static string Text(NetSuiteSetupStep step)
    {
        var text = new StringBuilder();
        Write(text, "", $"{step.Number}. {step.Title} ({step.Who})");
        Write(text, new string(' ', Indent), step.Where);
        foreach (var command in step.Commands) text.Append(' ', CommandIndent).AppendLine(command);
        foreach (var action in step.Actions) Write(text, "   - ", action);
        foreach (var item in step.Keep) Write(text, "   note: ", item);
        foreach (var pitfall in step.Pitfalls) Write(text, "   ! ", pitfall);
        return text.ToString();
    }

    /// <summary>Lines beyond the first begin under the first one's text.</summary>
    private static void Write(StringBuilder text, string mark, string words)
    {
        var column = mark.Length;
        text.Append(mark);
        foreach (var word in words.Split(' '))
        {
            if (column > mark.Length && column + 1 + word.Length > Width)
            {
                text.AppendLine().Append(' ', mark.Length);
                column = mark.Length;
            }
            else if (column > mark.Length)
            {
                text.Append(' ');
                column++;
            }

            text.Append(word);
            column += word.Length;
        }

        text.AppendLine();
    }
}
