Chunks.Run("there and back", 100, () =>
{
    decimal value = Values.Decimal();
    string text = value.ToString();
    Chunks.Add("text", text);
    Chunks.Add("value", decimal.Parse(text));
});
Chunks.Run("formats", 4, () =>
{
    decimal value = Values.Decimal();
    Chunks.Add("value", value);
    Chunks.Add("G", value.ToString("G" + (1 + Values.Below(28)).ToString()));
    Chunks.Add("F", value.ToString("F" + Values.Below(12).ToString()));
    Chunks.Add("E", value.ToString("E" + Values.Below(20).ToString()));
    Chunks.Add("N", value.ToString("N" + Values.Below(6).ToString()));
});
Chunks.Run("digits", 20, () =>
{
    string text = Texts.Number(0);
    Chunks.Add(text, decimal.TryParse(text, System.Globalization.NumberStyles.Float, null, out decimal value));
    Chunks.Add(text, value);
});
