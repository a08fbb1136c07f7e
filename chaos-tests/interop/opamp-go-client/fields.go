package main

import (
	"encoding/json"
	"io"

	"google.golang.org/protobuf/reflect/protoreflect"

	"github.com/open-telemetry/opamp-go/protobufs"
)

type field struct {
	Message     string `json:"message"`
	Name        string `json:"name"`
	Number      int    `json:"number"`
	Type        string `json:"type"`
	Cardinality string `json:"cardinality"`
}

// printFields lists every field of AgentToServer, ServerToAgent and all that they contain.
func printFields(out io.Writer) error {
	fields, seen := []field{}, map[protoreflect.FullName]bool{}
	var visit func(message protoreflect.MessageDescriptor)
	visit = func(message protoreflect.MessageDescriptor) {
		if seen[message.FullName()] {
			return
		}
		seen[message.FullName()] = true
		for i := range message.Fields().Len() {
			f := message.Fields().Get(i)
			inner, cardinality := f, "one"
			switch {
			case f.IsMap():
				inner, cardinality = f.MapValue(), "map"
			case f.IsList():
				cardinality = "many"
			}
			kind := inner.Kind().String()
			if inner.Message() != nil {
				kind = string(inner.Message().Name())
				visit(inner.Message())
			} else if inner.Enum() != nil {
				kind = string(inner.Enum().Name())
			}
			fields = append(fields, field{string(message.Name()), string(f.Name()), int(f.Number()), kind, cardinality})
		}
	}
	visit((&protobufs.AgentToServer{}).ProtoReflect().Descriptor())
	visit((&protobufs.ServerToAgent{}).ProtoReflect().Descriptor())
	return json.NewEncoder(out).Encode(fields)
}
