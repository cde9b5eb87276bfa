// What workflows are likely to say, given to deflate beforehand so that a link need not repeat it. It belongs to
// version 1 of the link: a single changed letter would make every link of that version unreadable. The likeliest
// stands last, where a reference to it is shortest.

const SENTENCES = `
This workflow reads the rows of a table, keeps those where the value is greater than, less than or equal to the limit,
groups them by name, counts each group and gives the average, the minimum and the maximum. The result is a list of all
numbers that are not empty. Change the first value, then press Rerun: only the steps that depend on it will run again.
Add and Round both write total. The state is immutable, so a slot holds only what was written first: Round cannot post.
Multiply reads k, and nothing gives k a value. The plan says so before the first run; adding the slot mends it.
Count primes takes half a minute. Watch its progress, stop it, and rerun: the step that had finished is skipped.
Run it: Divide stops, because by is 0, and Round after it is blocked. Give k another value and rerun: Add is skipped, Divide runs.
Adds x and y, then multiplies by k. Run it, change k, and rerun: Add is skipped because nothing it reads has changed.`;

const NAMES = `
https://www.example.com/data.csv
pyswark.apps.steps.workflow.Model
__main__.
user
email
city
country
region
year
month
date
time
team
player
score
games
wins
rate
cost
tax
discount
quantity
amount
weight
height
width
length
size
label
message
title
note
settings
groups
disabled
folded
$number
NaN
$table
$file
mediaType
text/csv
fingerprint
input
output
run
table
file
rows
columns
column
filter
sorted
by
min
max
mean
median
average
count
index
key
values
names
list
items
data
raw
clean
parsed
result
answer
out
in
step
slot
a
b
c
n
z
price
list/repeat@1
value
times
items
list/sum@1
numbers
total
text/parse-number@1
text
value
text/format-number@1
value
text
text/concatenate@1
left
right
separator
text
math/count-primes@1
below
count
math/round@1
value
digits
rounded
math/divide@1
value
by
quotient
math/multiply@1
value
factor
product
final
(x + y) * k
default
x
y
k
math/add@1
a
b
sum
total
`;

/** Made when first used: a page that shares nothing need not hold it. */
export function shareDictionary(): Uint8Array {
  return new TextEncoder().encode(SENTENCES.trim().replaceAll('\n', ' ') + NAMES);
}
