namespace Makini.Jde.Query;

/// <summary>
/// By what files are joined: the same alias is the same data item, and some aliases are others in a role (SHAN, the ship-to,
/// is an address number like AN8).
/// </summary>
internal static class JoinRules
{
    private static readonly Dictionary<string, string[]> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["AN8"] = ["SHAN", "PA8", "ANBY", "VEND", "CARS", "ANP", "PYE"],
        ["ITM"] = ["KIT", "CPIT"],
        ["MCU"] = ["EMCU", "MMCU", "CMCU", "OMCU", "HMCU", "DMCU"],
        ["DCT"] = ["DCTO"],
    };

    /// <summary>Whether it is an address number, in whatever role.</summary>
    public static bool IsAddressNumber(string alias) => alias == "AN8" || Roles["AN8"].Contains(alias, StringComparer.Ordinal);

    /// <summary>The pairs of the other file's key.</summary>
    /// <exception cref="MakiniException"><see cref="ErrorIds.InvalidRequest"/>: the file does not have all of it.</exception>
    public static IReadOnlyList<(JdeColumn Own, JdeColumn Other)> ByKey(JdeTable own, JdeTable other)
    {
        var pairs = other.Key.Select(k => (Own: own.Find(k.Alias), Other: k)).ToList();
        return pairs.Count > 0 && pairs.TrueForAll(p => p.Own is not null)
            ? [.. pairs.Select(p => (p.Own!, p.Other))]
            : throw new MakiniException(ErrorIds.InvalidRequest, $"{own.Name} does not have the whole key of {other.Name} to be joined by.")
            {
                Target = other.Name,
                RecommendedAction = "Say by what: -On AN8, or -On SHAN=AN8 where the aliases differ.",
            };
    }

    /// <summary>All that -On may be, the likeliest first: the other file's key, other common aliases, roles.</summary>
    public static IEnumerable<string> Suggestions(JdeTable own, JdeTable other)
    {
        var common = other.Columns.Where(c => own.Find(c.Alias) is not null).OrderBy(c => c.KeyPosition == 0 ? int.MaxValue : c.KeyPosition);
        var roles = other.Columns.Where(c => Roles.ContainsKey(c.Alias))
            .SelectMany(c => Roles[c.Alias].Where(role => own.Find(role) is not null).Select(role => $"{role}={c.Alias}"));
        return common.Select(c => c.Alias).Concat(roles);
    }
}
