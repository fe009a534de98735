using System.Globalization;
using System.Text.Json.Nodes;

namespace Makini.Sandbox.Entities;

/// <summary>
/// Makes the fields of a record agree: what happened is over, times follow each other, what is not done has no end, and an order
/// costs what its lines cost.
/// </summary>
internal static class RecordSense
{
    private const decimal TaxRate = 0.2m;
    private const int MostPieces = 40;

    private static readonly string[] Happened =
        ["orderDate", "invoiceDate", "date", "approvedAt", "activatedAt", "receivedDate", "shipmentDate", "deliveryAt", "completedAt", "deactivatedAt"];

    private static readonly string[] InTime = ["orderDate", "invoiceDate", "date", "activatedAt", "approvedAt", "scheduledAt", "receivedDate", "shipmentDate", "deliveryAt", "completedAt", "dueAt", "dueDate", "deactivatedAt"];

    private static readonly string[] Late = ["orderDate", "invoiceDate", "date", "activatedAt", "approvedAt", "scheduledAt", "dueAt", "dueDate", "receivedDate", "shipmentDate", "deliveryAt", "completedAt", "deactivatedAt"];

    private static readonly string[] OfWhatIsDone = ["completedAt", "completionRemarks", "actualTime"];
    private static readonly string[] OfWhatIsApproved = ["approvedAt", "userApprovedKey"];

    /// <summary>Puts a generated record right.</summary>
    /// <param name="record">The record, with its lines in it.</param>
    /// <param name="number">Its number among its kind.</param>
    /// <param name="today">Nothing that happened is later.</param>
    public static void Apply(JsonObject record, int number, string today)
    {
        OrderTimes(record, number, today);
        if (record.Text("status") is not null || record.Text("statusKey") is not null) Clear(record, PlantStatuses.Usual(number));
        if (record.Text("isActive") != "false") Empty(record, ["deactivatedAt"]);
        AddUp(record, number);
    }

    private static void OrderTimes(JsonObject record, int number, string today)
    {
        // ISO 8601 in one zone: the order of the texts is that of the times.
        var names = (number % 3 == 0 ? Late : InTime).Where(name => record.Text(name) is not null).ToList();
        var times = names.Select(name => record.Text(name)!).OrderBy(time => time, StringComparer.Ordinal).ToList();
        for (var i = 0; i < names.Count; i++) record[names[i]] = Happened.Contains(names[i]) ? Earlier(times[i], today) : times[i];
        record["updatedAt"] = Happened.Append("updatedAt").Select(record.Text).OfType<string>().OrderBy(time => time, StringComparer.Ordinal).LastOrDefault();
    }

    private static string Earlier(string time, string other) => string.CompareOrdinal(time, other) < 0 ? time : other;

    private static void Clear(JsonObject record, int status)
    {
        if (PlantStatuses.Names[status] != PlantStatuses.Done) Empty(record, OfWhatIsDone);
        if (status == 0) Empty(record, OfWhatIsApproved);
    }

    private static void Empty(JsonObject record, IEnumerable<string> fields)
    {
        foreach (var field in fields.Where(record.ContainsKey)) record[field] = null;
    }

    private static void AddUp(JsonObject record, int number)
    {
        if (record.ContainsKey("lineTotalValue")) Price(record, number);
        var lines = (record["lineItems"] ?? record["lines"]) is JsonArray items ? items.OfType<JsonObject>().Where(line => line.ContainsKey("lineTotalValue")).ToList() : [];
        foreach (var line in lines) Price(line, number);
        if (lines.Count == 0 || !record.ContainsKey("totalNetValue")) return;
        var (net, tax) = (lines.Sum(line => Amount(line, "lineTotalValue")), lines.Sum(line => Amount(line, "lineTaxValue")));
        record["totalNetValue"] = net;
        if (record.ContainsKey("totalTaxValue")) record["totalTaxValue"] = tax;
        if (record.ContainsKey("totalGrossValue")) record["totalGrossValue"] = net + tax;
    }

    /// <summary>A whole quantity, a discount on some lines, and what comes of it. Done twice it stays the same.</summary>
    private static void Price(JsonObject line, int number)
    {
        var quantity = 1 + ((Math.Max(1, Math.Floor(Amount(line, "quantity"))) - 1) % MostPieces);
        var full = quantity * Amount(line, "price");
        var discount = number % 4 == 0 ? Round(full / 20) : 0;
        line["quantity"] = quantity;
        if (line.ContainsKey("receivedQuantity")) line["receivedQuantity"] = PlantStatuses.Names[PlantStatuses.Usual(number)] == PlantStatuses.Done ? quantity : 0;
        line["discount"] = discount;
        line["lineTotalValue"] = full - discount;
        line["lineTaxValue"] = Round((full - discount) * TaxRate);
    }

    private static decimal Round(decimal amount) => Math.Round(amount, 2);

    private static decimal Amount(JsonObject record, string field) =>
        decimal.TryParse(record.Text(field), NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) ? amount : 0;
}
