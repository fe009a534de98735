namespace Makini.Sandbox.Data;

/// <summary>Finds a company's departments.</summary>
internal static class Departments
{
    public static BusinessUnit[] Of(Company company) => Array.FindAll(BusinessUnit.Departments, d => d.Company == company);

    /// <summary>Its administration.</summary>
    public static BusinessUnit First(Company company) => Of(company)[0];

    /// <summary>The one that sells.</summary>
    public static BusinessUnit Selling(Company company) => Of(company)[1];
}
