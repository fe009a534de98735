namespace Makini.Jde.Business;

/// <summary>What is owed on a document, to a supplier or by a customer.</summary>
public abstract record JdeOpenItem : JdeRecord
{
    /// <summary>The company, five digits.</summary>
    public string Company { get; init; } = "";

    /// <summary>The supplier's or customer's address number.</summary>
    public int AddressNumber { get; init; }

    /// <summary>The supplier's or customer's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The document's type, such as PV or RI.</summary>
    public string DocumentType { get; init; } = "";

    /// <summary>The document's number.</summary>
    public int DocumentNumber { get; init; }

    /// <summary>The pay item of the document.</summary>
    public string PayItem { get; init; } = "";

    /// <summary>The date on the invoice.</summary>
    public DateTime? InvoiceDate { get; init; }

    /// <summary>When it is to be paid.</summary>
    public DateTime? DueDate { get; init; }

    /// <summary>Until when the discount may be taken.</summary>
    public DateTime? DiscountDueDate { get; init; }

    /// <summary>The document's amount, in the company's currency.</summary>
    public decimal GrossAmount { get; init; }

    /// <summary>What is not paid of it, in the company's currency.</summary>
    public decimal OpenAmount { get; init; }

    /// <summary>The discount that may be taken, in the company's currency.</summary>
    public decimal DiscountAvailable { get; init; }

    /// <summary>The company's currency.</summary>
    public string Currency { get; init; } = "";

    /// <summary>The currency of the document.</summary>
    public string DocumentCurrency { get; init; } = "";

    /// <summary>What is not paid, in the document's currency if that is a foreign one; else 0.</summary>
    public decimal ForeignOpenAmount { get; init; }

    /// <summary>The pay status: A approved, H held (UDC 00/PS).</summary>
    public string PayStatus { get; init; } = "";

    /// <summary>The purchase or sales order behind it.</summary>
    public string OrderNumber { get; init; } = "";

    /// <summary>The remark.</summary>
    public string Remark { get; init; } = "";

    /// <summary>Days since the due date; 0 or less is not yet due. 0 where there is no due date.</summary>
    public int DaysOverdue { get; init; }

    /// <summary>The age: Current, 1-30, 31-60, 61-90 or Over 90 days overdue.</summary>
    public string Age => JdeAgeing.AgeOf(DaysOverdue);
}

/// <summary>What is owed to a supplier on a voucher (F0411).</summary>
public sealed record JdeOpenPayable : JdeOpenItem
{
    /// <summary>The supplier's own invoice number.</summary>
    public string SupplierInvoice { get; init; } = "";
}

/// <summary>What a customer owes on an invoice (F0311 in World, F03B11 in EnterpriseOne).</summary>
public sealed record JdeOpenReceivable : JdeOpenItem;
