using System.ComponentModel;
using Makini.PowerShell.Completion;
using Makini.Profiles;

namespace Makini.PowerShell.Profiles;

/// <summary>Completes the names of saved connections; the tip says where one leads and where its token is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ProfileNameCompleter : Completer
{
    private protected override IEnumerable<Offer> All(CommandLine line) => ProfileStore.ReadAll().Select(profile => new Offer(profile.Name, Tip(profile)));

    private static string Tip(MakiniProfile profile)
    {
        var place = profile.Vault is { } vault ? $"vault {vault}" : profile.EnvironmentVariable is { } variable ? $"variable {variable}" : null;
        return string.Join(", ", new[] { profile.Platform, profile.BaseUri?.Host, place, profile.Environment.ToString() }.OfType<string>());
    }
}
