using System.Text;

namespace Makini.Documentation;

/// <summary>Text of 80 columns, line by line.</summary>
internal sealed class TextColumn
{
    private const int Width = 80;
    private readonly StringBuilder _text = new();

    /// <summary>An empty line, but not two of them.</summary>
    public void Gap()
    {
        if (_text.Length > 1 && _text[^2] != '\n') _text.Append('\n');
    }

    /// <summary>A line as it is.</summary>
    public void Line(int indent, string line) => _text.Append(line.Length == 0 ? "" : new string(' ', indent)).Append(line).Append('\n');

    /// <summary>Text in as many lines as it takes.</summary>
    /// <param name="indent">What its lines stand in by.</param>
    /// <param name="text">The text.</param>
    /// <param name="marker">What stands before the first of them.</param>
    public void Wrap(int indent, string text, string marker = "")
    {
        var inner = indent + marker.Length;
        var line = new StringBuilder(new string(' ', indent) + marker);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > inner && line.Length + 1 + word.Length > Width)
            {
                _text.Append(line.ToString().TrimEnd()).Append('\n');
                line.Clear().Append(' ', inner);
            }

            if (line.Length > inner) line.Append(' ');
            line.Append(word);
        }

        _text.Append(line.ToString().TrimEnd()).Append('\n');
    }

    public override string ToString() => _text.ToString();
}
