using System.Text.Json.Nodes;
using Makini.Entities;

namespace Makini.Sandbox.Entities;

/// <summary>The statuses that records may have: the same for all entities, each entity with keys of its own.</summary>
internal static class PlantStatuses
{
    /// <summary>Of what is over.</summary>
    public const string Done = "Completed";

    /// <summary>Their names, in the order in which work goes through them.</summary>
    public static readonly string[] Names = ["Open", "Approved", "In progress", "On hold", Done, "Canceled"];

    /// <summary>The status that the record of a number has to begin with: most are done, some are canceled.</summary>
    public static int Usual(int number) => (number % 10) switch { 0 => 0, 1 => 1, 2 or 3 => 2, 4 => 3, 9 => 5, _ => 4 };

    /// <summary>A status's key.</summary>
    public static string KeyOf(PlantKeys keys, string entity, int status) => keys.OfPart("Status/" + entity, status);

    /// <summary>The statuses of an entity.</summary>
    public static IEnumerable<JsonObject> Of(PlantKeys keys, EntityType entity) => Names.Select((name, number) => new JsonObject
    {
        ["key"] = KeyOf(keys, entity.Name, number),
        ["code"] = (10 * (number + 1)).ToString("00", System.Globalization.CultureInfo.InvariantCulture),
        ["name"] = name,
        ["scope"] = entity.Path,
        ["isActive"] = number % 2 == 0 ? JsonValue.Create(true) : JsonValue.Create("true"),
    });
}
