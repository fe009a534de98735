using System.Management.Automation;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.Profiles;
using Makini.Profiles;

namespace Makini.PowerShell.Commands;

/// <summary>Saves connections, to be opened by Connect-Makini -Profile. A profile says where the token is and never holds it.</summary>
/// <remarks>
/// Only connections from a vault or an environment variable can be saved, since the secret itself never is. -Vault and -SecretName say
/// where the token will be found. A profile of that name is replaced. Connect-Makini -SaveProfile does the same at once.
/// </remarks>
[Cmdlet(VerbsData.Save, "MakiniProfile", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(MakiniProfile))]
public sealed class SaveMakiniProfileCommand : ConnectionCmdlet
{
    /// <summary>The profile's name; a profile of that name is replaced. Default: the connection's name.</summary>
    [Parameter(Position = 0)]
    [ValidatePattern(@"^[^*?\[\]\s]([^*?\[\]]*[^*?\[\]\s])?$")]
    [ArgumentCompleter(typeof(ProfileNameCompleter))]
    public string? Name { get; set; }

    /// <summary>Returns the profile that was saved. Without it nothing comes out.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool TakesAccounts => true;

    private protected override async Task ProcessConnectionAsync(
        MakiniConnection connection, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        try
        {
            var opened = ConnectionOrigin.Of(connection)?.Plan.Profile ?? new MakiniProfile { Name = connection.Name };
            ProfileSearch.CheckReopens(opened, connection.IsAdmin);
            var profile = opened with { Name = Name ?? connection.Name };
            if (!await pipeline.ShouldProcessAsync(profile.Name, "Save the profile").ConfigureAwait(false)) return;
            await ProfileStore.SaveAsync(profile, pipeline, cancellationToken).ConfigureAwait(false);
            if (PassThru) await pipeline.WriteAsync(profile).ConfigureAwait(false);
        }
        catch (MakiniException e)
        {
            // The connections that can be saved are, whatever others were piped.
            pipeline.WriteError(ErrorRecords.From(e, connection.Name));
        }
    }
}
