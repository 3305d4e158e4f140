namespace Flint.Svd.Tests;

/// <summary>Every mistake that a description can have: the exact text, with file and line.</summary>
public class ErrorTests
{
    [Theory]
    [InlineData("<device>\n<name>Chip</nam></device>", "chip.svd(2): error: not well-formed XML: The 'name' start tag on line 2 position 2 does not match the end tag of 'nam'")]
    [InlineData("<package/>", "chip.svd(1): error: the root element is package, not device\n  hint: give a CMSIS-SVD file")]
    [InlineData("<device><name>Chip</name><peripherals/></device>", "chip.svd(1): error: the device has no peripherals")]
    public void File(string text, string error) => Assert.Equal(error, ErrorOf(() => Description.ReadFile(text)));

    [Theory]
    [InlineData("<peripheral><baseAddress>0</baseAddress></peripheral>", "chip.svd(2): error: peripheral has no name")]
    [InlineData("<peripheral><name>P</name></peripheral>", "chip.svd(2): error: peripheral P has no baseAddress")]
    [InlineData("<peripheral><name>P</name><baseAddress>here</baseAddress></peripheral>", "chip.svd(2): error: baseAddress 'here' is not a number")]
    [InlineData(
        "<peripheral derivedFrom='Q'>\n<name>P</name><baseAddress>0</baseAddress></peripheral>",
        "chip.svd(2): error: peripheral P is derived from 'Q', which is not there")]
    [InlineData(
        "<peripheral derivedFrom='Q'><name>P</name><baseAddress>0</baseAddress></peripheral>\n<peripheral derivedFrom='P'><name>Q</name><baseAddress>0</baseAddress></peripheral>",
        "chip.svd(2): error: peripheral P is derived from itself")]
    [InlineData(
        "<peripheral><name>P</name><baseAddress>0</baseAddress></peripheral>\n<peripheral><name>P</name><baseAddress>4</baseAddress></peripheral>",
        "chip.svd(3): error: device Chip has two members named P\n  hint: the other is in line 2")]
    public void Peripheral(string peripherals, string error) => Assert.Equal(error, ErrorOf(() => Description.Read(peripherals)));

    [Theory]
    [InlineData("", "<name>R</name>", "chip.svd(3): error: register R has no addressOffset")]
    [InlineData("", "<name>R</name><addressOffset>0</addressOffset><size>24</size>", "chip.svd(3): error: register R has 24 bits\n  hint: registers have 8, 16, 32 or 64 bits")]
    [InlineData("", "<name>R</name><addressOffset>6</addressOffset>", "chip.svd(3): error: register R of 32 bits is at offset 0x6, which is not a multiple of 4")]
    [InlineData(
        "", "<name>R</name><addressOffset>0</addressOffset>\n<access>sometimes</access>",
        "chip.svd(4): error: unknown access 'sometimes'\n  hint: read-only, write-only, read-write, writeOnce, read-writeOnce")]
    [InlineData(
        "", "<name>R</name><addressOffset>0</addressOffset><modifiedWriteValues>oneToBreak</modifiedWriteValues><fields/>",
        "chip.svd(3): error: unknown modifiedWriteValues 'oneToBreak'\n  hint: oneToClear, oneToSet, oneToToggle, zeroToClear, zeroToSet, zeroToToggle, clear, set, modify")]
    [InlineData("", "<name>R%s</name><addressOffset>0</addressOffset>", "chip.svd(3): error: register R%s has no dim")]
    [InlineData("", "<name>R</name><dim>2</dim><addressOffset>0</addressOffset>", "chip.svd(3): error: register R has a dim, but its name has no %s")]
    [InlineData("", "<name>R%s</name><dim>0</dim><addressOffset>0</addressOffset>", "chip.svd(3): error: register R%s has a dim of 0")]
    [InlineData("", "<name>R%s</name><dim>2</dim><addressOffset>0</addressOffset>", "chip.svd(3): error: register R%s has no dimIncrement")]
    [InlineData(
        "", "<name>R%s</name><dim>2</dim><dimIncrement>4</dimIncrement><dimIndex>A,B,C</dimIndex><addressOffset>0</addressOffset>",
        "chip.svd(3): error: register R%s has a dim of 2, but its dimIndex names 3")]
    [InlineData(
        "", "<name>R%s</name><dim>2</dim><dimIncrement>4</dimIncrement><dimIndex>3-x</dimIndex><addressOffset>0</addressOffset>",
        "chip.svd(3): error: register R%s has the dimIndex '3-x'\n  hint: write it 0-3, A-D or A,B,C")]
    [InlineData(" derivedFrom='R'", "<name>R</name><addressOffset>0</addressOffset>", "chip.svd(3): error: register R is derived from 'R', which is not there")]
    public void Register(string attributes, string content, string error) =>
        Assert.Equal(error, ErrorOf(() => Description.ReadRegisters($"<register{attributes}>{content}</register>")));

    [Theory]
    [InlineData("<name>F</name>", "chip.svd(4): error: field F does not say its bits\n  hint: say bitOffset and bitWidth, lsb and msb, or bitRange")]
    [InlineData("<name>F</name><bitOffset>30</bitOffset><bitWidth>3</bitWidth>", "chip.svd(4): error: field F ends at bit 32 of a register of 32 bits")]
    [InlineData("<name>F</name><bitOffset>0</bitOffset><bitWidth>0</bitWidth>", "chip.svd(4): error: field F is 0 bits wide")]
    [InlineData("<name>F</name><lsb>3</lsb>", "chip.svd(4): error: field F has no msb")]
    [InlineData("<name>F</name><lsb>3</lsb><msb>2</msb>", "chip.svd(4): error: field F goes from bit 3 to bit 2")]
    [InlineData("<name>F</name><bitRange>7..4</bitRange>", "chip.svd(4): error: field F has the bitRange '7..4'\n  hint: write it [high:low], as in [7:4]")]
    [InlineData(
        "<name>F</name><bitRange>[1:0]</bitRange><enumeratedValues><enumeratedValue>\n<name>Off</name></enumeratedValue></enumeratedValues>",
        "chip.svd(4): error: enumeratedValue Off of field F has no value")]
    [InlineData(
        "<name>F</name><bitRange>[1:0]</bitRange><enumeratedValues>\n<enumeratedValue><name>Off</name><value>4</value></enumeratedValue></enumeratedValues>",
        "chip.svd(5): error: enumeratedValue Off is 4, which does not fit the 2 bits of field F")]
    public void Field(string field, string error) =>
        Assert.Equal(error, ErrorOf(() => Description.ReadRegisters($"<register><name>R</name><addressOffset>0</addressOffset><fields>\n<field>{field}</field></fields></register>")));

    [Fact]
    public void Two_fields_of_one_name() => Assert.Equal(
        "chip.svd(5): error: register R has two members named F\n  hint: the other is in line 4",
        ErrorOf(() => Description.ReadRegisters(
            """
            <register><name>R</name><addressOffset>0</addressOffset><fields>
            <field><name>F</name><bitRange>[0:0]</bitRange></field>
            <field><name>F</name><bitRange>[1:1]</bitRange></field></fields></register>
            """)));

    [Theory]
    [InlineData("lock", "0x1-0x2", "error: --atomic 'lock' is neither 'amo' nor two offsets\n  hint: as in --atomic 0x2000,0x3000: where a register's bits are set and cleared")]
    [InlineData("amo", "0x1", "error: --atomic-range '0x1' is not a range of addresses\n  hint: as in --atomic-range 0x40000000-0x4FFFFFFF")]
    public void Atomic_option(string alias, string range, string error) => Assert.Equal(error, ErrorOf(() => Atomicity.Parse(alias, [range])));

    private static string ErrorOf(Func<object> action) => Assert.Throws<BuildErrorException>(action).ToString();
}
