using System.Text.RegularExpressions;

namespace Makini.Sandbox;

/// <summary>A pattern of text: * stands for any text, ? for any sign; letter case does not matter.</summary>
internal sealed class Wildcard(string pattern)
{
    private readonly Regex _regex = new(
        $"^{Regex.Escape(pattern).Replace(@"\*", ".*").Replace(@"\?", ".")}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Whether a text is of the pattern.</summary>
    public bool IsMatch(string text) => _regex.IsMatch(text);
}
