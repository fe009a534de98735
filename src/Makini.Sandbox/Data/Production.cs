namespace Makini.Sandbox.Data;

/// <summary>Orders to make items: F3111 parts by the bill, F3112 operations by the routing, what is issued and what is completed.</summary>
internal sealed class Production(
    Library library,
    SeededRandom random,
    Items items,
    WorkOrders workOrders,
    Stock stock,
    GeneralLedger ledger,
    ChartOfAccounts chart,
    Numbers numbers)
{
    private readonly TableWriter _parts = library.Open("F3111");
    private readonly TableWriter _operations = library.Open("F3112");
    private int _partKey = 1;

    public void Write(int count)
    {
        var made = items.All.Where(i => i.Family.IsMade).ToList();
        for (var i = 0; i < count; i++) WriteOrder(random.Pick(made));
    }

    private void WriteOrder(Item item)
    {
        var plant = BusinessUnit.Plants.First(item.IsAt);
        var start = WorkOrder.StartOf(random);
        var due = start.AddDays(random.Between(4, 21));
        var status = WorkOrder.StatusOf(start, due, random);
        decimal quantity = item.Cost < 500 ? random.Between(5, 40) : random.Between(1, 8);
        var completed = status is "80" or "90" or "99";
        var hours = item.Family.Operations.Sum(o => o.SetUp + (o.Run * quantity));
        var order = new WorkOrder(numbers.Next("WO"), WorkOrders.Manufacturing, $"Make {item.Description}", plant, start, due, status)
        {
            Item = item,
            Quantity = quantity,
            Completed = completed ? quantity : 0,
            CompletedOn = completed ? due.AddDays(random.Between(-2, 3)) : null,
            EstimatedHours = hours,
            ActualHours = completed ? ActualHours(hours) : status == "50" ? decimal.Round(hours / 2, 2) : 0,
            EstimatedAmount = plant.Company.Currency.Store(item.CostAt(plant) * quantity),
        };
        workOrders.Write(order);
        WriteOperations(order);
        var issued = WriteParts(order);
        if (order.IsCompleted) Complete(order, issued);
    }

    private decimal ActualHours(decimal estimated) => decimal.Round(estimated * random.Between(85, 125) / 100m, 2);

    private void WriteOperations(WorkOrder order)
    {
        var (item, operations) = (order.Item!, order.Item!.Family.Operations);
        for (var i = 0; i < operations.Length; i++)
        {
            var operation = operations[i];
            var labour = decimal.Round(operation.Run * order.Quantity, 2);
            _operations.Add(
                order.CompletedOn ?? Calendar.Earlier(order.Start, Calendar.Today),
                ("DOCO", order.Number),
                ("DCTO", order.Type),
                ("SFXO", "000"),
                ("TRT", Engineering.TypeOfRouting),
                ("KIT", item.Number),
                ("KITL", item.Code),
                ("KITA", item.Catalogue),
                ("MMCU", order.Plant.Code),
                ("MCU", operation.WorkCentre),
                ("DSC1", operation.Text),
                ("OPSQ", Engineering.OperationNumber(i)),
                ("OPST", order.IsCompleted ? "40" : "10"),
                ("TIMB", "U"),
                ("TRDJ", order.Start),
                ("DRQJ", order.Due),
                ("STRT", order.Start),
                ("STRX", order.CompletedOn),
                ("RUNM", decimal.Round(labour / 2, 2)),
                ("RUNL", labour),
                ("SETL", operation.SetUp),
                ("LABA", order.IsCompleted ? ActualHours(labour) : 0m),
                ("SETA", order.IsCompleted ? operation.SetUp : 0m),
                ("UORG", order.Quantity),
                ("SOQS", order.Completed),
                ("UOM", item.Family.Unit),
                ("COST", "B1"));
        }
    }

    /// <returns>The value of the parts issued.</returns>
    private long WriteParts(WorkOrder order)
    {
        var document = numbers.Next("IM");
        var value = 0L;
        for (var i = 0; i < order.Item!.Bill.Count; i++)
        {
            var line = order.Item.Bill[i];
            var needed = line.Quantity * order.Quantity;
            var issued = order.IsCompleted || (order.Status == "50" && random.Chance(60)) ? needed : 0;
            WritePart(order, line.Component, i + 1, needed, issued);
            if (issued == 0) continue;
            value -= stock.Move(new Movement(line.Component, order.Plant, -issued, "IM", document, order.Start, "Material issue")
            {
                Order = (order.Type, order.Number, i + 1),
            });
        }

        ledger.Post(
            new Journal(order.Plant.Company, "IM", document, order.Start, "N", $"Parts of order {order.Number}"),
            new JournalLine(chart[order.Plant, AccountKind.WorkInProcess], value) { WorkOrder = order.Number },
            new JournalLine(chart[order.Plant, AccountKind.Inventory], -value));
        return value;
    }

    private void WritePart(WorkOrder order, Item part, int line, decimal needed, decimal issued) => _parts.Add(
        order.CompletedOn ?? Calendar.Earlier(order.Start, Calendar.Today),
        ("UKID", _partKey++),
        ("DOCO", order.Number),
        ("DCTO", order.Type),
        ("SFXO", "000"),
        ("TBM", Engineering.TypeOfBill),
        ("FORQ", "V"),
        ("ITC", "I"),
        ("CPNT", (decimal)line),
        ("CPNB", (decimal)line),
        ("OPSQ", Engineering.OperationNumber(0)),
        ("CPIT", part.Number),
        ("CPIL", part.Code),
        ("CPIA", part.Catalogue),
        ("CMCU", order.Plant.Code),
        ("MCU", order.Plant.Code),
        ("DSC1", part.Description),
        ("LNTY", "S"),
        ("TRDJ", order.Start.AddDays(-7)),
        ("DRQJ", order.Start),
        ("UORG", needed),
        ("TRQT", issued),
        ("QNTA", needed - issued),
        ("UM", part.Family.Unit),
        ("MTST", issued == needed ? "99" : order.Status == "45" ? "11" : null),
        ("STRX", issued > 0 ? order.Start : null),
        ("COST", "A1"));

    /// <summary>What is made goes into stock. What it is worth above its parts is labour, and nothing is left in process.</summary>
    private void Complete(WorkOrder order, long issued)
    {
        var (item, plant, date) = (order.Item!, order.Plant, order.CompletedOn!.Value);
        var document = numbers.Next("IM");
        var value = stock.Move(new Movement(item, plant, order.Quantity, "IC", document, date, "Completion")
        {
            Order = (order.Type, order.Number, 0),
        });
        ledger.Post(
            new Journal(plant.Company, "IC", document, date, "N", $"Completion of order {order.Number}"),
            new JournalLine(chart[plant, AccountKind.Inventory], value),
            new JournalLine(chart[plant, AccountKind.WorkInProcess], -issued) { WorkOrder = order.Number },
            new JournalLine(chart[plant, AccountKind.LabourAbsorbed], issued - value));
    }
}
