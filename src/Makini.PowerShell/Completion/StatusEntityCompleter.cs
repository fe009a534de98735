using Makini.Entities;

namespace Makini.PowerShell.Completion;

/// <summary>Completes the names of entities whose statuses the command can list, or set.</summary>
public sealed class StatusEntityCompleter : Completer
{
    private protected override IEnumerable<Offer> All(CommandLine line) =>
        EntityCatalogue.All.Where(entity => IsSet(line) ? entity.CanSetStatus : entity.StatusFamilies != MakiniFamily.None)
            .Select(entity => new Offer(entity.Name, $"{entity.Path} ({entity.StatusFamilies})"));

    private static bool IsSet(CommandLine line) => line.Name.StartsWith("Set-", StringComparison.OrdinalIgnoreCase);
}
