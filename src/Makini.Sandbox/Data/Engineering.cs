namespace Makini.Sandbox.Data;

/// <summary>F3002 bills of material and F3003 routings of what the plants make.</summary>
internal static class Engineering
{
    public const string TypeOfBill = "M";
    public const string TypeOfRouting = "M";

    public static void Write(Library library, Items items)
    {
        foreach (var item in items.All)
        {
            foreach (var plant in BusinessUnit.Plants.Where(p => item.IsAt(p) && Items.IsMadeAt(item, p)))
            {
                WriteBill(library, item, plant);
                WriteRouting(library, item, plant);
            }
        }
    }

    /// <summary>Operations are numbered 10, 20, 30 to leave room between them.</summary>
    public static int OperationNumber(int index) => (index + 1) * 10;

    private static void WriteBill(Library library, Item item, BusinessUnit plant)
    {
        for (var i = 0; i < item.Bill.Count; i++)
        {
            var line = item.Bill[i];
            library.Open("F3002").Add(
                Calendar.SetUp,
                ("TBM", TypeOfBill),
                ("KIT", item.Number),
                ("KITL", item.Code),
                ("KITA", item.Catalogue),
                ("MMCU", plant.Code),
                ("ITM", line.Component.Number),
                ("LITM", line.Component.Code),
                ("AITM", line.Component.Catalogue),
                ("CMCU", plant.Code),
                ("CPNT", (decimal)(i + 1)),
                ("CPNB", (decimal)(i + 1)),
                ("QNTY", line.Quantity),
                ("UM", line.Component.Family.Unit),
                ("UOM", item.Family.Unit),
                ("EFFF", Calendar.SetUp),
                ("EFFT", Calendar.Forever),
                ("FORQ", "V"),
                ("ITC", "I"),
                ("OPSQ", OperationNumber(0)),
                ("DSC1", line.Component.Description),
                ("LNTY", "S"));
        }
    }

    private static void WriteRouting(Library library, Item item, BusinessUnit plant)
    {
        var operations = item.Family.Operations;
        for (var i = 0; i < operations.Length; i++)
        {
            var operation = operations[i];
            library.Open("F3003").Add(
                Calendar.SetUp,
                ("TRT", TypeOfRouting),
                ("KIT", item.Number),
                ("KITL", item.Code),
                ("KITA", item.Catalogue),
                ("MMCU", plant.Code),
                ("DSC1", operation.Text),
                ("MCU", operation.WorkCentre),
                ("OPSQ", OperationNumber(i)),
                ("EFFF", Calendar.SetUp),
                ("EFFT", Calendar.Forever),
                ("TIMB", "U"),
                ("UOM", item.Family.Unit),
                ("RUNM", operation.Run / 2),
                ("RUNL", operation.Run),
                ("SETL", operation.SetUp),
                ("COST", "B1"));
        }
    }
}
