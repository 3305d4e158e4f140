using Flint.Sim.Repl;

namespace Flint.Sim.Tests;

/// <summary>Everything that Renode's format has, read as Renode reads it.</summary>
public sealed class ReplSyntaxTests
{
    [Fact]
    public void Attributes_are_indented_or_in_braces()
    {
        ReplEntry indented = Assert.Single(ReplParser.Parse("uart: UART.NS16550 @ sysbus 0x1000\n    clock: 16\n    IRQ -> plic@3\n", "a.repl"));
        ReplEntry braced = Assert.Single(ReplParser.Parse("uart: UART.NS16550 @ sysbus 0x1000 { clock: 16; IRQ -> plic@3 }", "a.repl"));
        ReplEntry overLines = Assert.Single(ReplParser.Parse("uart: UART.NS16550 @ sysbus 0x1000 {\n  clock: 16;\n  IRQ -> plic@3\n}", "a.repl"));
        foreach (ReplEntry entry in (ReplEntry[])[indented, braced, overLines])
        {
            Assert.Equal(16ul, Assert.IsType<ReplNumber>(Assert.IsType<ReplProperty>(entry.Attributes[0]).Value).Value);
            Assert.Equal([3], Assert.IsType<ReplConnection>(entry.Attributes[1]).Destinations[0].Inputs);
        }
    }

    [Fact]
    public void Ranges_of_outputs_go_to_ranges_of_inputs_and_to_several_devices()
    {
        var connection = (ReplConnection)ReplParser.Parse("gpio: A.B\n    [0-2, 7] -> plic@[8-10, 15] | cpu#1@[3-0]", "a.repl")[0].Attributes[0];
        Assert.Equal([0, 1, 2, 7], connection.Sources);
        Assert.Equal([8, 9, 10, 15], connection.Destinations[0].Inputs);
        Assert.Equal([3, 2, 1, 0], connection.Destinations[1].Inputs);
        Assert.Equal(1, connection.Destinations[1].Local);
    }

    [Fact]
    public void A_device_can_be_at_several_places_and_have_an_alias()
    {
        ReplEntry entry = ReplParser.Parse("rom: Memory.MappedMemory @ { sysbus 0x0; sysbus <0x8000000, +0x100> } as \"flash\"", "a.repl")[0];
        Assert.Equal(0ul, Assert.IsType<ReplNumber>(entry.Places[0].Position).Value);
        Assert.Equal((0x8000000ul, 0x100ul), (((ReplRange)entry.Places[1].Position!).Start, ((ReplRange)entry.Places[1].Position!).Length));
        Assert.Equal("flash", entry.Alias);
    }

    [Fact]
    public void Commands_are_kept_as_they_are()
    {
        var commands = (ReplCommands)ReplParser.Parse("sysbus:\n    init:\n        Tag <0x0, 0x4> \"x\" 0x80 // not ours\n        LogLevel 3\n    size: 1\n", "a.repl")[0].Attributes[0];
        Assert.Equal("Tag <0x0, 0x4> \"x\" 0x80 // not ours\nLogLevel 3", commands.Text);
    }

    [Fact]
    public void Values_are_texts_names_lists_objects_and_negative_numbers()
    {
        IReadOnlyList<ReplAttribute> attributes = ReplParser.Parse(
            "a: B\n    t: \"say \\\"x\\\"\"\n    e: Kind.First\n    l: [1, 0x2]\n    o: new C.D { x: none }\n    n: -1\n    s: '''two\nlines'''\n", "a.repl")[0].Attributes;
        ReplValue[] values = [.. attributes.Cast<ReplProperty>().Select(property => property.Value)];
        Assert.Equal("say \"x\"", ((ReplText)values[0]).Value);
        Assert.Equal("Kind.First", ((ReplName)values[1]).Value);
        Assert.Equal([1ul, 2ul], ((ReplList)values[2]).Items.Select(item => ((ReplNumber)item).Value));
        Assert.Equal("C.D", ((ReplObject)values[3]).Type);
        Assert.Equal(ulong.MaxValue, ((ReplNumber)values[4]).Value);
        Assert.Equal("two\nlines", ((ReplText)values[5]).Value);
    }

    [Fact]
    public void Comments_and_empty_lines_mean_nothing()
    {
        IReadOnlyList<ReplEntry> entries = ReplParser.Parse("// first\n\na: B /* in\nbetween */ @ sysbus\n    // indented\n\n    x: 1 // behind\n\nc: D\n", "a.repl");
        Assert.Equal(["a", "c"], entries.Select(entry => entry.Name));
        Assert.Equal(7, entries[0].Attributes[0].Line);
    }

    /// <summary>Whatever a file has in it, it is read, or told to be wrong.</summary>
    [Fact]
    public void No_text_makes_it_fail_otherwise()
    {
        const string Seed = "ram: Memory.MappedMemory @ { sysbus 0x0; sysbus <0x10, +0x4> } as \"x\" {\n  size: 0x4; [0-3] -> plic#1@[1-4] | cpu@0 }\nusing \"y\"\nb:\n    init:\n        z\n    e: new A { f: [1, 2] }\n";
        var random = new Random(4);
        foreach (int _ in FuzzRounds.Of(20_000))
        {
            char[] text = Seed.ToCharArray();
            for (int change = random.Next(1, 6); change > 0; change--)
                text[random.Next(text.Length)] = Seed[random.Next(Seed.Length)];
            try
            {
                Platform.Parse(new string(text, 0, random.Next(text.Length + 1)), "a.repl");
            }
            catch (BuildErrorException)
            {
                // Told to be wrong.
            }
        }
    }
}
