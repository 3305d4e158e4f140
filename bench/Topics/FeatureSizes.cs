using Flint.Targets;

namespace Flint.Bench.Topics;

/// <summary>What it costs a program to use something for the first time.</summary>
internal sealed class FeatureSizes : ITopic
{
    private const string Allocating = "object";
    private const int MostOfCollector = 2048;

    public string Name => "feature-sizes";

    public Table Measure(Workbench bench)
    {
        var table = new Table("Bytes that a feature adds, optimised for size", "feature", "over", "adds", "at most", "whole image");
        foreach ((Feature feature, string over) in Feature.InBytes)
        {
            ulong whole = bench.BuildFeature(feature.Program).Memory.FlashUsed;
            table.Add(feature.Name, over, (long)whole - (long)bench.BuildFeature(over).Memory.FlashUsed, feature.AtMost, whole);
        }

        long collected = (long)bench.BuildFeature(Allocating).Memory.FlashUsed;
        table.Add("the collector", $"{Allocating}, --heap bump", collected - (long)bench.BuildFeature(Allocating, heap: HeapMode.Bump).Memory.FlashUsed, MostOfCollector, collected);
        return table;
    }
}
