using System.Management.Automation;
using Makini.Entities;
using Makini.PowerShell.Entities;

namespace Makini.PowerShell.Commands;

/// <summary>Reads assets.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniAsset", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(Asset))]
public sealed class GetMakiniAssetCommand : GetEntityCmdlet<Asset>;

/// <summary>Reads downtimes of assets.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniAssetDowntime", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(AssetDowntime))]
public sealed class GetMakiniAssetDowntimeCommand : GetEntityCmdlet<AssetDowntime>;

/// <summary>Reads templates of assets.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniAssetTemplate", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(AssetTemplate))]
public sealed class GetMakiniAssetTemplateCommand : GetEntityCmdlet<AssetTemplate>;

/// <summary>Reads meters.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniMeter", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(Meter))]
public sealed class GetMakiniMeterCommand : GetEntityCmdlet<Meter>;

/// <summary>Reads readings of meters.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniMeterReading", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(MeterReading))]
public sealed class GetMakiniMeterReadingCommand : GetEntityCmdlet<MeterReading>;
