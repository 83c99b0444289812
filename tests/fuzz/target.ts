import fc from 'fast-check';

/** Something that is tried with generated input, and what must hold whatever comes. */
export interface Target {
  name: string;
  /** What holds, in a sentence. */
  claim: string;
  /** How many inputs a test run tries. */
  inputs: number;
  property: fc.IAsyncProperty<unknown>;
}

/** A target whose `law` throws for an input that breaks its claim. */
export function target<Input>({
  name,
  claim,
  inputs,
  input,
  law,
}: Pick<Target, 'name' | 'claim' | 'inputs'> & {
  input: fc.Arbitrary<Input>;
  law(input: Input): void | Promise<void>;
}): Target {
  return { name, claim, inputs, property: fc.asyncProperty(input, async (value) => law(value)) };
}
