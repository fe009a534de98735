using Makini.Entities;

namespace Makini.PowerShell.Completion;

/// <summary>
/// Completes the statuses of an entity that were read before: by name where -Status takes names, by key where the parameter is one of
/// keys. Get-MakiniEntityStatus reads them.
/// </summary>
public sealed class EntityStatusCompleter : Completer
{
    private const string KeySuffix = "Key";

    /// <summary>Keeps what a list of statuses had.</summary>
    internal static void Remember(MakiniConnection connection, EntityType entity, IEnumerable<MakiniEntity> statuses) => KnownNames.Of(connection).Add(
        KnownNames.StatusesOf(entity.Name),
        statuses.OfType<Status>().Where(status => status.Key is not null).Select(status => new Offer(status.Key!, status.Name ?? status.Code)));

    private protected override IEnumerable<Offer> All(CommandLine line)
    {
        if (EntityCompletion.EntityOf(line) is not { } entity) return [];
        var known = KnownNames.Of(line.Connection, KnownNames.StatusesOf(entity.Name));
        return line.Parameter.EndsWith(KeySuffix, StringComparison.OrdinalIgnoreCase)
            ? known
            : known.Select(status => new Offer(status.Tip ?? status.Name, $"The status with the key {status.Name}") { Others = [status.Name] });
    }
}
