namespace Weather;

/// <param name="CentiCelsius">Temperature in hundredths of a degree.</param>
/// <param name="Pascal">Air pressure.</param>
/// <param name="MilliPercent">Relative humidity in thousandths of a percent.</param>
internal readonly record struct Reading(int CentiCelsius, int Pascal, int MilliPercent);
