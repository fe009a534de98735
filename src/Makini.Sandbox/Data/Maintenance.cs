namespace Makini.Sandbox.Data;

/// <summary>F1207: what is to be serviced when; and the work orders, done and due, for it.</summary>
internal sealed class Maintenance(Library library, SeededRandom random, WorkOrders workOrders, Numbers numbers)
{
    private static readonly (string Code, string Name, int Days)[] Services =
        [("LUBE", "Lubrication", 30), ("INSPECT", "Inspection", 90), ("CALIBR", "Calibration", 365)];

    private readonly TableWriter _schedules = library.Open("F1207");
    private int _key = 1;

    public void Write(Assets assets, int count)
    {
        var open = new Dictionary<int, WorkOrder>();
        for (var i = 0; i < count; i++)
        {
            var order = WriteOrder(random.Pick(assets.All));
            if (!order.IsCompleted) open[order.Asset!.Number] = order;
        }

        foreach (var asset in assets.All.Where(a => a.Parent == a.Number))
        {
            foreach (var service in Services) WriteSchedule(asset, service, open);
        }
    }

    private WorkOrder WriteOrder(Asset asset)
    {
        var start = WorkOrder.StartOf(random);
        var due = start.AddDays(random.Between(0, 4));
        var planned = random.Chance(65);
        var status = WorkOrder.StatusOf(start, due, random);
        decimal hours = random.Between(2, 32) / 4m;
        var completed = status is "80" or "90" or "99";
        var order = new WorkOrder(
            numbers.Next("WO"),
            WorkOrders.Maintenance,
            planned ? $"{random.Pick(Services).Name} {asset.Tag}" : $"Repair {asset.Name}",
            asset.Unit,
            start,
            due,
            status)
        {
            Asset = asset,
            Priority = planned ? "3" : random.Pick(["1", "2"]),
            EstimatedHours = hours,
            ActualHours = completed ? decimal.Round(hours * random.Between(80, 150) / 100m, 2) : 0,
            EstimatedAmount = asset.Unit.Company.Currency.StoreDollars(hours * 55),
            CompletedOn = completed ? Calendar.Earlier(due, Calendar.Today) : null,
        };
        workOrders.Write(order);
        return order;
    }

    private void WriteSchedule(Asset asset, (string Code, string Name, int Days) service, Dictionary<int, WorkOrder> open)
    {
        // The first service type of an asset with an open order is the one that the order is for.
        open.TryGetValue(asset.Number, out var order);
        open.Remove(asset.Number);
        var last = Calendar.Today.AddDays(-random.Between(1, service.Days));
        _schedules.Add(
            last,
            ("UKID", _key++),
            ("NUMB", asset.Number),
            ("AAID", asset.Parent),
            ("APID", asset.Tag),
            ("SRVT", service.Code),
            ("MSTS", order is null ? "01" : "50"),
            ("MPRI", "3"),
            ("RMK", service.Name),
            ("SRVF", service.Days),
            ("SRVD", last.AddDays(service.Days)),
            ("TDT", last.AddDays(service.Days)),
            ("LCPD", last),
            ("WONA", order?.Number),
            ("DOCO", order?.Number),
            ("MCU", asset.Unit.Code));
    }
}
