using System.Text.Json.Nodes;
using Makini.Entities;

namespace Makini.Sandbox.Entities;

/// <summary>What belongs to a record says so: the materials of a work order name it, and what it names.</summary>
internal static class PlantItems
{
    // What an item can belong to. Its materialKey is no owner: it says what the item is.
    private static readonly string[] Owners = ["workOrderKey", "pmKey", "productionOrderKey", "assetKey", "assetTemplateKey", "assemblyKey"];

    /// <summary>How many items the record of a number has to begin with.</summary>
    public static int Usual(int number) => 1 + (number % 3);

    /// <summary>Lets an item name the record that it belongs to.</summary>
    public static void Own(JsonObject item, EntityType entity, JsonObject owner)
    {
        foreach (var field in Owners)
            item[field] = PlantReferences.EntityOf(field, entity.Name) == entity.Name ? owner.Text("key") : owner.Text(field);
    }
}
