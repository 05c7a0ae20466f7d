import { beforeEach, expect, it } from 'vitest';
import { type Circuit, createCircuit } from '../../../src/answering/model/connection/circuit.ts';

let now: number;
let circuit: Circuit;

beforeEach(() => {
  now = 0;
  circuit = createCircuit(() => now);
});

function fail(times: number): void {
  for (let i = 0; i < times; i++) {
    expect(circuit.mayTry()).toBe(true);
    circuit.failed();
  }
}

it('after three failures in a row nobody is let through for a minute, then one', () => {
  fail(3);
  now = 59_999;
  expect(circuit.mayTry()).toBe(false);
  now = 60_000;
  expect([circuit.mayTry(), circuit.mayTry(), circuit.mayTry()]).toEqual([true, false, false]);
});

it('what succeeds in between begins the count anew', () => {
  fail(2);
  circuit.succeeded();
  fail(2);
  expect(circuit.mayTry()).toBe(true);
});

it('one who is let through and succeeds opens it for all', () => {
  fail(3);
  now = 60_000;
  circuit.mayTry();
  circuit.succeeded();
  expect([circuit.mayTry(), circuit.mayTry()]).toEqual([true, true]);
});

it('one who is let through and fails shuts it for another minute', () => {
  fail(3);
  now = 60_000;
  circuit.mayTry();
  circuit.failed();
  now = 119_999;
  expect(circuit.mayTry()).toBe(false);
  now = 120_000;
  expect(circuit.mayTry()).toBe(true);
});

it('one who is let through and gives up for another reason lets the next one try', () => {
  fail(3);
  now = 60_000;
  circuit.mayTry();
  circuit.leftOpen();
  expect([circuit.mayTry(), circuit.mayTry()]).toEqual([true, false]);
});

it('failures of those who were under way when it shut do not keep it shut for ever', () => {
  for (let i = 0; i < 30; i++) circuit.mayTry();
  for (let i = 0; i < 30; i++) circuit.failed();
  now = 60_000;
  expect(circuit.mayTry()).toBe(true);
  circuit.succeeded();
  expect(circuit.mayTry()).toBe(true);
});
