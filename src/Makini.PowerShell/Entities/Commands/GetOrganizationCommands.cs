using System.Management.Automation;
using Makini.Entities;
using Makini.PowerShell.Entities;

namespace Makini.PowerShell.Commands;

/// <summary>Reads companies.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniCompany", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(Company))]
public sealed class GetMakiniCompanyCommand : GetEntityCmdlet<Company>;

/// <summary>Reads customers.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniCustomer", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(Customer))]
public sealed class GetMakiniCustomerCommand : GetEntityCmdlet<Customer>;

/// <summary>Reads labors.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniLabor", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(Labor))]
public sealed class GetMakiniLaborCommand : GetEntityCmdlet<Labor>;

/// <summary>Reads locations.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniLocation", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(Location))]
public sealed class GetMakiniLocationCommand : GetEntityCmdlet<Location>;

/// <summary>Reads organizations.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniOrganization", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(Organization))]
public sealed class GetMakiniOrganizationCommand : GetEntityCmdlet<Organization>;

/// <summary>Reads sites.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniSite", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(Site))]
public sealed class GetMakiniSiteCommand : GetEntityCmdlet<Site>;

/// <summary>Reads teams.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniTeam", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(Team))]
public sealed class GetMakiniTeamCommand : GetEntityCmdlet<Team>;

/// <summary>Reads users.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniUser", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(User))]
public sealed class GetMakiniUserCommand : GetEntityCmdlet<User>;

/// <summary>Reads vendors.</summary>
[Cmdlet(VerbsCommon.Get, "MakiniVendor", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(Vendor))]
public sealed class GetMakiniVendorCommand : GetEntityCmdlet<Vendor>;
