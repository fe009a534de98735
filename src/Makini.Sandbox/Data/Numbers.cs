namespace Makini.Sandbox.Data;

/// <summary>Next numbers, one series for each kind of document.</summary>
internal sealed class Numbers
{
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal)
    {
        ["OP"] = 200001,
        ["SO"] = 300001,
        ["WO"] = 450001,
        ["PV"] = 600001,
        ["RI"] = 700001,
        ["PK"] = 810001,
        ["RC"] = 820001,
        ["JE"] = 830001,
        ["OV"] = 840001,
        ["IA"] = 850001,
        ["IM"] = 860001,
    };

    public int Next(string series) => _next[series]++;
}
