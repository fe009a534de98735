using System.Reflection;
using System.Text.Json.Nodes;
using Makini.Entities;

namespace Makini.Sandbox.Entities;

/// <summary>Makes purchase orders and their lines: a line that is listed by itself is the line of the order that it belongs to.</summary>
internal sealed class PlantOrders(PlantKeys keys, PlantSizes sizes, RecordGenerator generator)
{
    private const string Order = nameof(PurchaseOrder);
    private const string Line = nameof(PurchaseOrderLineItem);

    private static readonly string[] OfTheOrder = ["vendorKey", "currencyKey", "locationKey"];

    private static readonly HashSet<string> MembersWithin =
        [.. typeof(OrderLineItem).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..])];

    /// <summary>An order with its lines.</summary>
    public JsonObject MakeOrder(int number)
    {
        var order = MakeHead(number);
        var lines = new JsonArray();
        for (var line = number; line < sizes.Of(Line); line += sizes.Of(Order)) lines.Add((JsonNode)Within(MakeLine(line, order)));
        order["lineItems"] = lines;
        return order;
    }

    /// <summary>A line as it is listed by itself.</summary>
    public JsonObject MakeLine(int number) => MakeLine(number, MakeHead(number % sizes.Of(Order)));

    private JsonObject MakeHead(int number) => generator.Make(typeof(PurchaseOrder), Order, keys.Of(Order, number), number);

    private JsonObject MakeLine(int number, JsonObject order)
    {
        var line = generator.Make(typeof(PurchaseOrderLineItem), Line, keys.Of(Line, number), number);
        foreach (var field in OfTheOrder) line[field] = order.Text(field);
        line["lineNo"] = $"{1 + (number / sizes.Of(Order))}";
        RecordSense.Apply(line, number % sizes.Of(Order), RecordGenerator.Now);
        return line;
    }

    private static JsonObject Within(JsonObject line) => new(line.Where(member => MembersWithin.Contains(member.Key)).Select(member => new KeyValuePair<string, JsonNode?>(member.Key, member.Value?.DeepClone())));
}
