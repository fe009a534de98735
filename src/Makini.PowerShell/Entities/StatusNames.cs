using Makini.Entities;

namespace Makini.PowerShell.Entities;

/// <summary>Finds the key of a status by its name, where the service wants the key.</summary>
internal static class StatusNames
{
    private const string KeyField = "statusKey";

    /// <summary>The status as the service wants it.</summary>
    public static async Task<string> ResolveAsync(
        EntityClient client, EntityType entity, MakiniFamily family, string given, ICallLog log, CancellationToken cancellationToken)
    {
        if (entity.StatusField != KeyField) return given;
        await foreach (var page in client.ListAsync(new EntityList(entity) { Family = family, IsOfStatuses = true }, log, cancellationToken).ConfigureAwait(false))
        {
            var found = page.Records.OfType<Status>().FirstOrDefault(status => Is(status.Name, given) || Is(status.Code, given));
            if (found is not null) return found.Key ?? given;
        }

        return given;
    }

    private static bool Is(string? text, string given) => string.Equals(text, given, StringComparison.OrdinalIgnoreCase);
}
