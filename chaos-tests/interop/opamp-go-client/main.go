// An agent on opamp-go's client, and opamp-go's types as a mirror: what the interop tests hold Holdfast against.
//
//	opamp-go-client agent -endpoint ws://… -token … -uid …   connects, applies offers, prints what happens as JSON lines
//	opamp-go-client roundtrip                                 reads messages from stdin, writes them back re-marshalled
//	opamp-go-client fields                                    prints every field of its messages as JSON
package main

import (
	"fmt"
	"os"
)

func main() {
	if len(os.Args) < 2 {
		fail("usage: opamp-go-client agent|roundtrip|fields")
	}
	var err error
	switch os.Args[1] {
	case "agent":
		err = runAgent(os.Args[2:])
	case "roundtrip":
		err = roundTrip(os.Stdin, os.Stdout)
	case "fields":
		err = printFields(os.Stdout)
	default:
		err = fmt.Errorf("unknown mode %q", os.Args[1])
	}
	if err != nil {
		fail(err.Error())
	}
}

func fail(message string) {
	fmt.Fprintln(os.Stderr, message)
	os.Exit(1)
}
