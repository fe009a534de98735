using System.Text;

namespace Makini.Filtering;

/// <summary>A PowerShell wildcard pattern: * ? [a-c], ` before a character that is meant itself. Letter case is ignored.</summary>
internal sealed class LikePattern
{
    private const char Escape = '\\';
    private readonly IReadOnlyList<Part> _parts;

    private LikePattern(string text, IReadOnlyList<Part> parts)
    {
        Text = text;
        _parts = parts;
    }

    private enum PartKind
    {
        Character,
        AnyCharacter,
        AnyText,
        Set,
    }

    /// <summary>As the user wrote it.</summary>
    public string Text { get; }

    /// <summary>Whether LIKE can say it: it knows no sets.</summary>
    public bool HasSets => _parts.Any(p => p.Kind == PartKind.Set);

    /// <summary>The texts, in upper case, that stand somewhere in every text of the pattern; none of them is empty.</summary>
    public IEnumerable<string> LiteralRuns
    {
        get
        {
            var run = new StringBuilder();
            foreach (var part in _parts.Append(new Part(PartKind.AnyText, "")))
            {
                if (part.Kind == PartKind.Character)
                {
                    run.Append(part.Text);
                    continue;
                }

                if (run.Length > 0) yield return run.ToString();
                run.Clear();
            }
        }
    }

    /// <summary>Reads a pattern.</summary>
    /// <returns>The pattern, or null where a [ has no ] or nothing in it.</returns>
    public static LikePattern? Parse(string text)
    {
        var parts = new List<Part>();
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '*': parts.Add(new Part(PartKind.AnyText, "")); break;
                case '?': parts.Add(new Part(PartKind.AnyCharacter, "")); break;
                case '`' when i + 1 < text.Length: parts.Add(Literal(text[++i])); break;
                case '[':
                    // The first character of a set is a member, even if it is a bracket.
                    var end = i + 2 < text.Length ? text.IndexOf(']', i + 2) : -1;
                    if (end < 0) return null;
                    parts.Add(new Part(PartKind.Set, text.Substring(i + 1, end - i - 1).ToUpperInvariant()));
                    i = end;
                    break;
                default: parts.Add(Literal(text[i])); break;
            }
        }

        return new LikePattern(text, parts);
    }

    /// <summary>The pattern for UPPER(...) LIKE ? ESCAPE '\'.</summary>
    public string ToSql()
    {
        var sql = new StringBuilder();
        foreach (var part in _parts)
        {
            switch (part.Kind)
            {
                case PartKind.AnyText: sql.Append('%'); break;
                case PartKind.AnyCharacter: sql.Append('_'); break;
                default:
                    if (part.Text[0] is '%' or '_' or Escape) sql.Append(Escape);
                    sql.Append(part.Text);
                    break;
            }
        }

        return sql.ToString();
    }

    /// <summary>Whether the whole text is of this pattern.</summary>
    public bool IsMatch(string text)
    {
        // Greedy with one step back: the last * takes one character more whenever the rest does not fit.
        var (part, star, retry) = (0, -1, 0);
        for (var i = 0; i < text.Length;)
        {
            if (part < _parts.Count && _parts[part].Kind == PartKind.AnyText)
            {
                (star, retry) = (part++, i);
            }
            else if (part < _parts.Count && _parts[part].Holds(char.ToUpperInvariant(text[i])))
            {
                part++;
                i++;
            }
            else if (star >= 0)
            {
                part = star + 1;
                i = ++retry;
            }
            else
            {
                return false;
            }
        }

        while (part < _parts.Count && _parts[part].Kind == PartKind.AnyText) part++;
        return part == _parts.Count;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static Part Literal(char character) => new(PartKind.Character, char.ToUpperInvariant(character).ToString());

    private readonly record struct Part(PartKind Kind, string Text)
    {
        public bool Holds(char upper) => Kind switch
        {
            PartKind.AnyCharacter => true,
            PartKind.Set => IsMember(upper),
            _ => Text[0] == upper,
        };

        private bool IsMember(char upper)
        {
            for (var i = 0; i < Text.Length; i++)
            {
                var isRange = i + 2 < Text.Length && Text[i + 1] == '-';
                if (isRange ? upper >= Text[i] && upper <= Text[i + 2] : upper == Text[i]) return true;
                if (isRange) i += 2;
            }

            return false;
        }
    }
}
