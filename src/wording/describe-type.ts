import type { ValueType } from '#engine';

/** The word for a type: “number”, “whole number”, “any”. */
export function describeType(type: ValueType): string {
  switch (type) {
    case 'integer':
      return 'whole number';
    case 'number':
    case 'text':
    case 'boolean':
    case 'list':
    case 'object':
    case 'table':
    case 'file':
    case 'null':
    case 'any':
      return type;
  }
}

/** As part of a sentence: “a number”, “an object”, “any value”. */
export function describeTypeWithArticle(type: ValueType): string {
  switch (type) {
    case 'object':
      return 'an object';
    case 'text':
    case 'null':
      return type;
    case 'any':
      return 'any value';
    case 'number':
    case 'integer':
    case 'boolean':
    case 'list':
    case 'table':
    case 'file':
      return `a ${describeType(type)}`;
  }
}
