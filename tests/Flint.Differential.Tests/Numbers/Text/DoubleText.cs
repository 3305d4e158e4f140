Chunks.Run("there and back", 100, () =>
{
    double value = Values.Double();
    Chunks.Of(value);
    string text = value.ToString();
    Chunks.Add("text", text);
    Chunks.Add("value", double.Parse(text));
});
Chunks.Run("formats", 4, () =>
{
    double value = Values.Double();
    if (Math.Abs(value) > 1e30)
        value = Values.Below(100000000) / 1e4;
    Chunks.Of(value);
    Chunks.Add("R", value.ToString("R"));
    Chunks.Add("G", value.ToString("G" + (1 + Values.Below(20)).ToString()));
    Chunks.Add("F", value.ToString("F" + Values.Below(12).ToString()));
    Chunks.Add("E", value.ToString("E" + Values.Below(20).ToString()));
    Chunks.Add("N", value.ToString("N" + Values.Below(6).ToString()));
});
Chunks.Run("digits", 100, () =>
{
    string text = Texts.Number(330);
    Chunks.Add(text, double.Parse(text));
});
