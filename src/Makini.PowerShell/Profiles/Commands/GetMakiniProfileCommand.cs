using System.Management.Automation;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.Profiles;

namespace Makini.PowerShell.Commands;

/// <summary>Gets the saved connections.</summary>
/// <remarks>
/// A profile holds the address, the vault and secret name or the environment variable, platform, environment, proxy and limits, and never
/// a secret. The profiles are one file for yourself only, in the user's configuration folder; MAKINI_CONFIG_HOME names another.
/// </remarks>
[Cmdlet(VerbsCommon.Get, "MakiniProfile")]
[OutputType(typeof(MakiniProfile))]
public sealed class GetMakiniProfileCommand : PSCmdlet
{
    /// <summary>Their names, wildcards allowed. Default: all.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProfileNameCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var name in Name)
        {
            try
            {
                WriteObject(ProfileSearch.Find(name), enumerateCollection: true);
            }
            catch (MakiniException e)
            {
                WriteError(ErrorRecords.From(e, name));
            }
        }
    }
}
