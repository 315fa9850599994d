//! Every paper as a family would hold it. What is made is left in the target folder's `tmp/papers`, to be looked at.
#![cfg(test)]

mod access;
mod hostile;
mod injections;
mod letters;
mod program;
mod samples;
mod sheets;
