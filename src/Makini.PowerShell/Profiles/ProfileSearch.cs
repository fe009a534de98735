using System.Management.Automation;
using Makini.Profiles;

namespace Makini.PowerShell.Profiles;

/// <summary>Finds saved connections, and tells which connections can be saved.</summary>
internal static class ProfileSearch
{
    /// <summary>The profiles of these names or matching them, each once; no match is an error only for a plain name.</summary>
    /// <exception cref="MakiniException">ProfileNotFound, or the file of profiles cannot be read.</exception>
    public static IReadOnlyList<MakiniProfile> Find(IEnumerable<string> names) =>
        [.. names.SelectMany(Find).GroupBy(profile => profile.Name, StringComparer.OrdinalIgnoreCase).Select(same => same.First())];

    /// <summary>The profiles of one name or pattern.</summary>
    /// <exception cref="MakiniException">As above.</exception>
    public static IReadOnlyList<MakiniProfile> Find(string name)
    {
        if (!WildcardPattern.ContainsWildcardCharacters(name)) return [ProfileStore.Get(name)];
        var pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase);
        return [.. ProfileStore.ReadAll().Where(profile => pattern.IsMatch(profile.Name))];
    }

    /// <summary>A profile must say where the token is.</summary>
    /// <exception cref="MakiniException">ProfileInvalid: it does not.</exception>
    public static void CheckReopens(MakiniProfile profile, bool isAccount = false)
    {
        if (profile.Vault is not null || profile.EnvironmentVariable is not null) return;
        throw isAccount
            ? new MakiniException(ErrorIds.ProfileInvalid, $"'{profile.Name}' is an account's connection: no profile keeps its client secret.")
            {
                RecommendedAction = $"Keep it in a vault: Connect-Makini -Name {CommandWord.Of(profile.Name)} -ClientId <id> -ClientSecret (Get-Secret -Vault <vault> -Name <name>)",
                Target = profile.Name,
            }
            : new MakiniException(ErrorIds.ProfileInvalid, $"The token of '{profile.Name}' is in no vault and no environment variable: a profile could not open it again.")
            {
                RecommendedAction = $"Connect-Makini -Name {CommandWord.Of(profile.Name)} -Vault <vault> -SaveProfile",
                Target = profile.Name,
            };
    }

    /// <summary>The error for one name for several profiles, or for none.</summary>
    public static MakiniException NotOne(string name, IReadOnlyList<MakiniProfile> found) =>
        new(ErrorIds.ProfileNotFound, $"-Name '{name}' is for one profile, and {found.Count} match.")
        {
            RecommendedAction = "Leave out -Name: each connection then has its profile's name.",
            Target = name,
        };
}
