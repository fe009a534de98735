using System.Globalization;
using System.Management.Automation.Language;
using System.Xml.Linq;

namespace Makini.Documentation;

/// <summary>Draws a session as a terminal shows it: a dark window, the prompt, commands and headings of tables in colours.</summary>
internal static class TerminalPicture
{
    private const double LineHeight = 18;
    private const double Advance = 7.8;
    private const double Margin = 16;
    private const double Bar = 30;
    private const string Prompt = "PS> ";
    private const string Plain = "#d4d4d4";
    private const string Heading = "#7ee787";
    private static readonly string[] Buttons = ["#ff5f57", "#febc2e", "#28c840"];
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>The picture.</summary>
    public static string Draw(IReadOnlyList<(string Command, IReadOnlyList<string> Lines)> session)
    {
        var lines = session.SelectMany(step => Shown(step.Command, step.Lines)).ToList();
        var height = Bar + (lines.Count * LineHeight) + Margin;
        var width = (2 * Margin) + (session.Max(step => step.Lines.Append(Prompt + step.Command).Max(line => line.Length)) * Advance);
        var picture = new XElement(
            Svg + "svg",
            new XAttribute("viewBox", $"0 0 {Number(width)} {Number(height)}"),
            new XAttribute("width", Number(width)),
            new XAttribute("role", "img"),
            new XElement(Svg + "title", "A session with the sandbox"),
            new XElement(Svg + "rect", new XAttribute("width", "100%"), new XAttribute("height", "100%"), new XAttribute("rx", 8), new XAttribute("fill", "#1e1e1e")),
            Buttons.Select((colour, i) =>
                new XElement(Svg + "circle", new XAttribute("cx", 20 + (18 * i)), new XAttribute("cy", 16), new XAttribute("r", 5), new XAttribute("fill", colour))),
            new XElement(
                Svg + "g",
                new XAttribute("font-family", "Cascadia Mono, Consolas, Menlo, DejaVu Sans Mono, monospace"),
                new XAttribute("font-size", "13"),
                lines.SelectMany((line, i) => line.Select(run => Text(run, i)))));
        return picture.ToString().ReplaceLineEndings("\n") + "\n";
    }

    private static IEnumerable<IEnumerable<Run>> Shown(string command, IReadOnlyList<string> lines)
    {
        yield return Coloured(command);
        for (var i = 0; i < lines.Count; i++)
        {
            var isHeading = IsRule(lines[i]) || (i + 1 < lines.Count && IsRule(lines[i + 1]));
            yield return lines[i].Length == 0 ? [] : [new Run(0, lines[i], isHeading ? Heading : Plain)];
        }

        if (lines.Any(line => line.Length > 0)) yield return [];
    }

    private static bool IsRule(string line) => line.Contains("--", StringComparison.Ordinal) && line.All(sign => sign is '-' or ' ');

    private static IEnumerable<Run> Coloured(string command)
    {
        yield return new Run(0, Prompt.TrimEnd(), "#58a6ff");
        Parser.ParseInput(command, out var tokens, out _);
        foreach (var token in tokens.Where(token => token.Text.Length > 0 && token.Kind != TokenKind.EndOfInput))
            yield return new Run(Prompt.Length + token.Extent.StartOffset, token.Text, Colour(token));
    }

    private static string Colour(Token token) => token.Kind switch
    {
        TokenKind.Parameter => "#9da5b4",
        TokenKind.StringLiteral or TokenKind.StringExpandable => "#9cdcfe",
        TokenKind.Variable => "#b5cea8",
        _ when token.TokenFlags.HasFlag(TokenFlags.CommandName) && token.Text.Contains('-', StringComparison.Ordinal) => "#ffd866",
        _ when token.TokenFlags.HasFlag(TokenFlags.BinaryOperator) => "#9da5b4",
        _ => Plain,
    };

    /// <summary>A run of one colour. Its length is said, so that columns stand below each other in any font.</summary>
    private static XElement Text(Run run, int line)
    {
        var blanks = run.Text.Length - run.Text.TrimStart().Length;
        var text = run.Text.TrimStart();
        return new XElement(
            Svg + "text",
            new XAttribute("x", Number(Margin + ((run.Column + blanks) * Advance))),
            new XAttribute("y", Number(Bar + ((line + 1) * LineHeight) - 5)),
            new XAttribute("fill", run.Colour),
            new XAttribute("textLength", Number(text.Length * Advance)),
            new XAttribute("lengthAdjust", "spacingAndGlyphs"),
            new XAttribute(XNamespace.Xml + "space", "preserve"),
            text);
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private sealed record Run(int Column, string Text, string Colour);
}
