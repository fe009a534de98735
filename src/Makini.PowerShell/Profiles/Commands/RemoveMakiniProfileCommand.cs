using System.Management.Automation;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.Profiles;
using Makini.Profiles;

namespace Makini.PowerShell.Commands;

/// <summary>Removes saved connections. Their secrets, and connections that are open, stay.</summary>
/// <remarks>
/// Only the entry in the file of profiles goes. To remove the secret, too, use Disconnect-Makini -RemoveSecret while the connection is
/// open.
/// </remarks>
[Cmdlet(VerbsCommon.Remove, "MakiniProfile", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class RemoveMakiniProfileCommand : AsyncCmdlet
{
    /// <summary>The names of the profiles to remove, wildcards allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProfileNameCompleter))]
    public string[] Name { get; set; } = [];

    private protected override async Task ProcessRecordAsync(AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        foreach (var name in Name)
        {
            try
            {
                foreach (var profile in ProfileSearch.Find(name)) await RemoveAsync(profile.Name, pipeline, cancellationToken).ConfigureAwait(false);
            }
            catch (MakiniException e)
            {
                pipeline.WriteError(ErrorRecords.From(e, name));
            }
        }
    }

    private static async Task RemoveAsync(string name, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        if (!await pipeline.ShouldProcessAsync(name, "Remove the profile").ConfigureAwait(false)) return;
        await ProfileStore.RemoveAsync(name, pipeline, cancellationToken).ConfigureAwait(false);
    }
}
