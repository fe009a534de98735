using System.ComponentModel;
using System.Management.Automation;
using Makini.Entities;

namespace Makini.PowerShell.Entities;

/// <summary>Base of cmdlets that change records that are there. Only what is given is sent.</summary>
/// <remarks>
/// A piped record gives its key and none of its fields, so that nothing goes back that you did not name; a table row or hashtable gives
/// fields by name, too. Nothing comes out unless -PassThru asks for the record as it is then.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SetEntityCmdlet : WriteCmdlet
{
    private protected SetEntityCmdlet()
    {
    }

    /// <summary>The keys of the records. Default: what is piped.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public virtual string[]? Key { get; set; }

    /// <summary>Returns each record as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override MakiniFamily PossibleFamilies => Type.UpdateFamilies;

    private protected override string Action => "Change";

    private protected override bool GivesRecord => PassThru;

    private protected override IReadOnlyList<EntityField> Fields => Type.Update ?? throw CannotUpdate();

    private protected override IReadOnlyList<string?> FindKeys() => KeysMeant(Key);

    private protected override Task<MakiniEntity> SendAsync(
        EntityClient client, string? key, EntityBody body, ICallLog log, CancellationToken cancellationToken) =>
        client.UpdateAsync(Type, WantedFamily, key!, body, log, cancellationToken);

    private MakiniException CannotUpdate() => new(ErrorIds.InvalidRequest, $"{Type.Name} cannot be changed through the API.")
    {
        RecommendedAction = "Get-MakiniEntityType | Where-Object CanUpdate",
        Target = Type.Name,
    };
}
