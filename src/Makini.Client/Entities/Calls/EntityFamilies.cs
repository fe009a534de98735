namespace Makini.Entities;

/// <summary>Chooses the family whose path is used.</summary>
internal static class EntityFamilies
{
    private static readonly MakiniFamily[] Order = [MakiniFamily.Erp, MakiniFamily.Eam, MakiniFamily.Wms];

    /// <summary>The family wanted, else the connection's own, else the first of ERP, EAM and WMS that has it.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="wanted">What the user said; none if nothing.</param>
    /// <param name="preferred">The connection's; none if it has none.</param>
    /// <param name="possible">The families that have what is to be done.</param>
    /// <exception cref="MakiniException">InvalidRequest: the family wanted does not have it, or none has.</exception>
    public static MakiniFamily Choose(EntityType entity, MakiniFamily wanted, MakiniFamily preferred, MakiniFamily possible)
    {
        if (possible == MakiniFamily.None) throw Impossible(entity, $"{entity.Name} does not have that.", "Get-MakiniEntityType shows what can be done.");
        if (wanted == MakiniFamily.None)
            return preferred != MakiniFamily.None && possible.HasFlag(preferred) ? preferred : Order.First(family => possible.HasFlag(family));
        return possible.HasFlag(wanted)
            ? wanted
            : throw Impossible(entity, $"{entity.Name} is not in {wanted}, or cannot be used so there.", $"Leave -Family out, or take one of: {possible}.");
    }

    private static MakiniException Impossible(EntityType entity, string message, string action) =>
        new(ErrorIds.InvalidRequest, message) { Target = entity.Name, RecommendedAction = action };
}
