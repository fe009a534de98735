using System.Management.Automation.Runspaces;

namespace Makini.Host.CommandLine;

/// <summary>
/// Reads the words after a script's name as <c>pwsh -File</c> does: a word that begins with a dash names a parameter,
/// <c>-Name:value</c> has its value in the same word, <c>-Name:</c> in the next, and only <c>$true</c> and <c>$false</c>
/// are anything but text.
/// </summary>
internal static class ScriptArguments
{
    public static IReadOnlyList<CommandParameter> Read(IEnumerable<string> words)
    {
        var parameters = new List<CommandParameter>();
        string? pendingName = null;
        foreach (var word in words)
        {
            if (pendingName is not null)
            {
                parameters.Add(new CommandParameter(pendingName, word));
                pendingName = null;
                continue;
            }

            var colon = word.IndexOf(':', StringComparison.Ordinal);
            if (word.Length < 2 || word[0] != '-')
                parameters.Add(new CommandParameter(name: null, word));
            else if (colon < 0)
                parameters.Add(new CommandParameter(word));
            else if (colon == word.Length - 1)
                pendingName = word[..colon];
            else
                parameters.Add(new CommandParameter(word[..colon], ValueOf(word[(colon + 1)..])));
        }

        if (pendingName is not null)
            throw new CommandLineException($"'{pendingName}:' needs a value after it.");
        return parameters;
    }

    private static object ValueOf(string text) => text.ToUpperInvariant() switch
    {
        "$TRUE" => true,
        "$FALSE" => false,
        _ => text,
    };
}
