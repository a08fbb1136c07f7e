package main

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"google.golang.org/protobuf/proto"

	"github.com/open-telemetry/opamp-go/protobufs"
)

// roundTrip reads frames of one byte kind ('A' AgentToServer, 'S' ServerToAgent), four bytes big-endian length and
// a message; it writes the same frames with what opamp-go's types make of each message. What those types do not know
// is dropped on the way, so that it is missed.
func roundTrip(in io.Reader, out io.Writer) error {
	reader, writer := bufio.NewReader(in), bufio.NewWriter(out)
	header := make([]byte, 5)
	for n := 0; ; n++ {
		if _, err := io.ReadFull(reader, header); errors.Is(err, io.EOF) {
			return writer.Flush()
		} else if err != nil {
			return err
		}
		body := make([]byte, binary.BigEndian.Uint32(header[1:]))
		if _, err := io.ReadFull(reader, body); err != nil {
			return err
		}
		message, err := emptyMessage(header[0])
		if err != nil {
			return err
		}
		if err := (proto.UnmarshalOptions{DiscardUnknown: true}).Unmarshal(body, message); err != nil {
			return fmt.Errorf("message %d: %w", n, err)
		}
		back, err := proto.MarshalOptions{Deterministic: true}.Marshal(message)
		if err != nil {
			return err
		}
		binary.BigEndian.PutUint32(header[1:], uint32(len(back)))
		if _, err := writer.Write(append(header[:5:5], back...)); err != nil {
			return err
		}
	}
}

func emptyMessage(kind byte) (proto.Message, error) {
	switch kind {
	case 'A':
		return &protobufs.AgentToServer{}, nil
	case 'S':
		return &protobufs.ServerToAgent{}, nil
	}
	return nil, fmt.Errorf("unknown kind of message %q", kind)
}
