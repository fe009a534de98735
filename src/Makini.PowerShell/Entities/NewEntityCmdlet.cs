using System.ComponentModel;
using Makini.Entities;

namespace Makini.PowerShell.Entities;

/// <summary>Base of cmdlets that make records. The service is never asked twice to make the same one.</summary>
/// <remarks>
/// A piped table row or hashtable gives fields by name, so that Import-Csv goes straight in; an empty cell says nothing. A piped record
/// of the same entity is copied, and one of another is what the new record is about: an asset becomes its AssetKey. What creates is never
/// sent twice: if the service fails, the error says so, and nobody knows whether the record was made. Look before you call again.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class NewEntityCmdlet : WriteCmdlet
{
    private protected NewEntityCmdlet()
    {
    }

    private protected override MakiniFamily PossibleFamilies => Type.CreateFamilies;

    private protected override string Action => "Create";

    private protected override bool MakesRecord => true;

    private protected override bool GivesRecord => true;

    private protected override IReadOnlyList<EntityField> Fields =>
        Type.Create is not { } fields ? throw CannotCreate() : fields.Any(static part => part.Kind == EntityFieldKind.File) ? throw IsFile() : fields;

    private protected override IReadOnlyList<string?> FindKeys() => [null];

    private protected override Task<MakiniEntity> SendAsync(
        EntityClient client, string? key, EntityBody body, ICallLog log, CancellationToken cancellationToken) =>
        client.CreateAsync(Type, WantedFamily, body, log, cancellationToken);

    private MakiniException IsFile() => new(ErrorIds.InvalidRequest, $"A {Type.Name} is made of a file.")
    {
        RecommendedAction = $"New-Makini{Type.Name} <file>",
        Target = Type.Name,
    };

    private MakiniException CannotCreate() => new(ErrorIds.InvalidRequest, $"{Type.Name} cannot be created through the API.")
    {
        RecommendedAction = "Get-MakiniEntityType | Where-Object CanCreate",
        Target = Type.Name,
    };
}
