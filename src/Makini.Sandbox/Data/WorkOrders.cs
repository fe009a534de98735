using System.Globalization;

namespace Makini.Sandbox.Data;

/// <summary>F4801: work orders, whatever they are for.</summary>
internal sealed class WorkOrders(Library library)
{
    public const string Manufacturing = "WO";
    public const string Maintenance = "WM";

    private readonly TableWriter _orders = library.Open("F4801");

    public void Write(WorkOrder order)
    {
        var made = order.Type == Manufacturing;
        _orders.Add(
            order.CompletedOn ?? Calendar.Earlier(order.Start, Calendar.Today),
            ("DCTO", order.Type),
            ("DOCO", order.Number),
            ("SFXO", "000"),
            ("TYPS", made ? "4" : order.Priority == "3" ? "2" : "3"),
            ("PRTS", order.Priority),
            ("DL01", order.Text),
            ("STCM", order.Status == "45" ? "Waiting for parts" : null),
            ("CO", order.Plant.Company.Code),
            ("MCU", made ? order.Plant.Code : "120"),
            ("MMCU", order.Plant.Code),
            ("SRST", order.Status),
            ("AN8", order.Plant.Company.Address),
            ("DPL", order.Due),
            ("TRDJ", order.Start.AddDays(-7)),
            ("STRT", order.Start),
            ("DRQJ", Oddities.DateOf(Oddities.WorkOrders, order.Number, order.Due)),
            ("STRX", order.CompletedOn),
            ("WR01", made ? "MFG" : "MNT"),
            ("AMTO", order.EstimatedAmount),
            ("HRSO", order.EstimatedHours),
            ("HRSA", order.ActualHours),
            ("ITM", order.Item?.Number),
            ("LITM", order.Item?.Code),
            ("AITM", order.Item?.Catalogue),
            ("NUMB", order.Asset?.Number),
            ("APID", order.Asset?.Tag),
            ("UORG", order.Quantity),
            ("SOQS", order.Completed),
            ("UOM", order.Item?.Family.Unit),
            ("TBM", made ? Engineering.TypeOfBill : null),
            ("TRT", made ? Engineering.TypeOfRouting : null),
            ("POU", order.IsCompleted ? 100m : order.Status == "50" ? 50m : 0m),
            ("PARS", order.Number.ToString("D8", CultureInfo.InvariantCulture)));
    }
}
