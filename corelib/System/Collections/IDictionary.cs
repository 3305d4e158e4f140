namespace System.Collections;

public interface IDictionary
{
}
