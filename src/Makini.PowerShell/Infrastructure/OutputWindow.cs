using System.Management.Automation;

namespace Makini.PowerShell.Infrastructure;

/// <summary>Which objects of a list -First and -Skip let out.</summary>
internal sealed class OutputWindow(PagingParameters paging)
{
    private ulong _seen;
    private ulong _taken;

    /// <summary>How many objects it takes at least; null for all.</summary>
    public long? Wanted => paging.First > int.MaxValue || paging.Skip > int.MaxValue ? null : (long)(paging.First + paging.Skip);

    /// <summary>No more objects are wanted.</summary>
    public bool IsFull => _taken >= paging.First;

    /// <summary>The next object is wanted.</summary>
    public bool Takes()
    {
        if (IsFull || _seen++ < paging.Skip) return false;
        _taken++;
        return true;
    }
}
