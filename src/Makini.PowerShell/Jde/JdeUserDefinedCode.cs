namespace Makini.PowerShell;

/// <summary>A user defined code.</summary>
public sealed class JdeUserDefinedCode
{
    internal JdeUserDefinedCode(string system, string type, string code, string description, string secondDescription)
    {
        System = system;
        Type = type;
        Code = code;
        Description = description;
        SecondDescription = secondDescription;
    }

    /// <summary>The product code: 01.</summary>
    public string System { get; }

    /// <summary>The type: ST.</summary>
    public string Type { get; }

    /// <summary>The code: C.</summary>
    public string Code { get; }

    /// <summary>What it means.</summary>
    public string Description { get; }

    /// <summary>The second line of that.</summary>
    public string SecondDescription { get; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
