using System.Management.Automation;
using System.Management.Automation.Host;

namespace Makini.Host.Terminal;

/// <summary>The terminal's size, colours, cursor and keys. What is on the screen cannot be read.</summary>
internal sealed class HostRawUserInterface : PSHostRawUserInterface
{
    public override ConsoleColor ForegroundColor
    {
        get => Console.ForegroundColor;
        set => Console.ForegroundColor = value;
    }

    public override ConsoleColor BackgroundColor
    {
        get => Console.BackgroundColor;
        set => Console.BackgroundColor = value;
    }

    public override Size WindowSize
    {
        get => new(TerminalFacts.Width, TerminalFacts.Height);
        set => throw NotSupported("setting the window's size");
    }

    public override Size BufferSize
    {
        get => WindowSize;
        set => throw NotSupported("setting the buffer's size");
    }

    public override Size MaxWindowSize => WindowSize;

    public override Size MaxPhysicalWindowSize => WindowSize;

    public override Coordinates WindowPosition
    {
        get => new(0, 0);
        set => throw NotSupported("moving the window");
    }

    public override Coordinates CursorPosition
    {
        get
        {
            (int left, int top) = Console.GetCursorPosition();
            return new Coordinates(left, top);
        }

        set => Console.SetCursorPosition(value.X, value.Y);
    }

    public override int CursorSize
    {
        get => 25;
        set => throw NotSupported("setting the cursor's size");
    }

    public override string WindowTitle
    {
        get => OperatingSystem.IsWindows() ? Console.Title : "";
        set => Console.Title = value;
    }

    public override bool KeyAvailable => TerminalFacts.IsInputTerminal && Console.KeyAvailable;

    public override KeyInfo ReadKey(ReadKeyOptions options)
    {
        if (!TerminalFacts.IsInputTerminal)
            throw NotSupported("reading a key while input is redirected");
        var key = Console.ReadKey(options.HasFlag(ReadKeyOptions.NoEcho));
        return new KeyInfo((int)key.Key, key.KeyChar, default(ControlKeyStates), keyDown: true);
    }

    public override void FlushInputBuffer()
    {
        while (KeyAvailable)
            Console.ReadKey(intercept: true);
    }

    public override BufferCell[,] GetBufferContents(Rectangle rectangle) => throw NotSupported("reading the screen");

    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents) => throw NotSupported("writing to a place on the screen");

    /// <summary>The whole screen can be filled, and only with blanks: that is how a script clears it.</summary>
    public override void SetBufferContents(Rectangle rectangle, BufferCell fill)
    {
        if (fill.Character != ' ')
            throw NotSupported("filling a part of the screen");
        Console.Clear();
    }

    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill) =>
        throw NotSupported("scrolling a part of the screen");

    private static PSNotSupportedException NotSupported(string what) => new($"This host does not support {what}.");
}
