using System.Management.Automation;

namespace Makini.Documentation;

/// <summary>
/// The examples of commands: examples/cmdlets/&lt;command&gt;.ps1, each with a comment before it that says what it shows, and an empty
/// line behind. The commands of single entities are many and alike: theirs are made of the entity's name.
/// </summary>
internal sealed class ExampleFiles(string root)
{
    /// <summary>The examples of a command; none where nobody wrote any.</summary>
    public IReadOnlyList<Example> For(CmdletInfo command)
    {
        var file = Path.Combine(root, "examples", "cmdlets", command.Name + ".ps1");
        var text = File.Exists(file) ? File.ReadAllText(file) : EntityExamples.For(command);
        return [.. text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(Read).Where(example => example.Code.Length > 0)];
    }

    private static Example Read(string block)
    {
        var lines = block.Trim().Split('\n');
        var comment = lines.TakeWhile(line => line.StartsWith('#')).Select(line => line.TrimStart('#', ' '));
        return new Example(string.Join(" ", comment), string.Join("\n", lines.SkipWhile(line => line.StartsWith('#'))));
    }
}
