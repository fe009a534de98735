using System.Collections;
using System.Globalization;
using System.Management.Automation;
using Makini.Connections;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Commands;

/// <summary>Sets names and values that the account keeps for its connections; those not named stay.</summary>
/// <remarks>
/// Names that are given are set, and the others stay as they are. Everybody who has the account's token reads them, so they are no place
/// for secrets.
/// </remarks>
[Cmdlet(VerbsCommon.Set, "MakiniConnectionMetadata", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class SetMakiniConnectionMetadataCommand : RemoteConnectionCmdlet
{
    /// <summary>The names and their values. They are no place for secrets: everybody with the account's token reads them.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNull]
    public IDictionary Metadata { get; set; } = new Hashtable();

    private protected override async Task ProcessKeyAsync(
        string key, MakiniConnection account, AdminClient client, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var pairs = Metadata.Cast<DictionaryEntry>().Select(entry => new KeyValuePair<string, string?>($"{entry.Key}", Text(entry.Value))).ToList();
        var action = $"Set the metadata {string.Join(", ", pairs.Select(pair => pair.Key))}";
        if (!await ChangeConfirmation.AskAsync(account, key, action, pipeline).ConfigureAwait(false)) return;
        await client.SetMetadataAsync(key, pairs, pipeline, cancellationToken).ConfigureAwait(false);
    }

    private static string? Text(object? value) =>
        value is null ? null : (string)LanguagePrimitives.ConvertTo(value, typeof(string), CultureInfo.InvariantCulture);
}
