using System.Management.Automation;
using Makini.Entities;
using Makini.PowerShell.Entities;

namespace Makini.PowerShell.Commands;

/// <summary>Reads accounts.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniAccount", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(Account))]
public sealed class GetMakiniAccountCommand : GetEntityCmdlet<Account>;

/// <summary>Reads currencies.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniCurrency", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(Currency))]
public sealed class GetMakiniCurrencyCommand : GetEntityCmdlet<Currency>;

/// <summary>Reads exchange rates.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniExchangeRate", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(ExchangeRate))]
public sealed class GetMakiniExchangeRateCommand : GetEntityCmdlet<ExchangeRate>;

/// <summary>Reads invoices.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniInvoice", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(Invoice))]
public sealed class GetMakiniInvoiceCommand : GetEntityCmdlet<Invoice>;

/// <summary>Reads projects.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniProject", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(Project))]
public sealed class GetMakiniProjectCommand : GetEntityCmdlet<Project>;

/// <summary>Reads taxes.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniTax", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(Tax))]
public sealed class GetMakiniTaxCommand : GetEntityCmdlet<Tax>;

/// <summary>Reads units of measure.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniUnitOfMeasure", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(UnitOfMeasure))]
public sealed class GetMakiniUnitOfMeasureCommand : GetEntityCmdlet<UnitOfMeasure>;
